create function beheer_log_blijft() returns trigger language plpgsql as $$
begin
  raise exception 'Het logboek van het beheer is alleen aan te vullen';
end $$;
create trigger beheer_log_niet_wijzigen before update or delete on beheer_log
  for each row execute function beheer_log_blijft();
