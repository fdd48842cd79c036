-- Who looked at a dossier is kept as long as the dossier: approved erasure takes these lines along.
create or replace function inzage_log_alleen_toevoegen() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and exists (select 1 from vernietiging_bezig b join vernietiging v on v.id = b.vernietiging_id
    where b.route_id = old.route_id and v.uitgevoerd_op is null) then
    return old;
  end if;
  raise exception 'Het toegangslog is alleen aan te vullen';
end $$;
