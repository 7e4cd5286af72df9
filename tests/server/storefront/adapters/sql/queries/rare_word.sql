select word from ts_stat('select words from book') where word ~ '^[a-z]{8,}$' and ndoc = 3 order by word limit 1
