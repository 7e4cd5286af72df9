select set_config('notification.session', :session, false)
