-- Approved erasure is the one way out of the dossier: see vernietiging_bezig. Nothing is ever changed.
create or replace function dossier_alleen_toevoegen() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and exists (select 1 from vernietiging_bezig b join vernietiging v on v.id = b.vernietiging_id
    where b.route_id = old.route_id and v.uitgevoerd_op is null) then
    return old;
  end if;
  raise exception 'Het dossier is alleen aan te vullen: schrijf een verbetering als nieuwe regel';
end $$;
