create trigger inzage_log_niet_wijzigen before update, delete on inzage_log for each row call 'nl.transitieroute.inzagelog.AlleenToevoegen';
