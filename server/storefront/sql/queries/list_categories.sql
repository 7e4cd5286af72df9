select category, sum(books) as books
from category_count
group by category
having sum(books) > 0
order by sum(books) desc, category
