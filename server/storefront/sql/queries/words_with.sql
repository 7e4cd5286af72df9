select word
from word
where word like '%' || :part || '%'
group by word
order by length(word), word
limit 30
