-- Hardly any book of Korean classics is in French: the planner must not think that they are independent.
create statistics book_category_language (dependencies, mcv) on category, language from book
