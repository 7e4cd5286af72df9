select 1 / :by::bigint as quotient
