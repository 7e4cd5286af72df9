create index word_by_likeness on word using gin (word gin_trgm_ops) with (fastupdate = off)
