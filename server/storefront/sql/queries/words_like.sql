select word
from word
where word % :word
group by word
order by similarity(word, :word) desc, word
limit 40
