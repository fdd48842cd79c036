create trigger dossier_entry_niet_wijzigen before update, delete on dossier_entry for each row call 'nl.transitieroute.dossier.AlleenToevoegen';
