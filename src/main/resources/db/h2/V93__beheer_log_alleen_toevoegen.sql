create trigger beheer_log_niet_wijzigen before update, delete on beheer_log for each row call 'nl.transitieroute.beheer.BeheerlogBlijft';
