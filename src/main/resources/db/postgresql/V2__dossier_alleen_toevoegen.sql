create function dossier_alleen_toevoegen() returns trigger language plpgsql as $$
begin
  raise exception 'Het dossier is alleen aan te vullen: schrijf een verbetering als nieuwe regel';
end $$;
create trigger dossier_entry_niet_wijzigen before update or delete on dossier_entry
  for each row execute function dossier_alleen_toevoegen();
