insert into note (text) values (:text)
