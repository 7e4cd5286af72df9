-- Names the session: whatever it holds is gone when the name is gone.
select set_config('events.session', :session, false)
