select word from ts_stat('select words from book') where word ~ '^[a-z]{6,}$' order by ndoc desc limit 1
