create function inzage_log_alleen_toevoegen() returns trigger language plpgsql as $$
begin
  raise exception 'Het toegangslog is alleen aan te vullen';
end $$;
create trigger inzage_log_niet_wijzigen before update or delete on inzage_log
  for each row execute function inzage_log_alleen_toevoegen();
