-- At which part of the day somebody tried, and by whom when it went by others.
alter table contactpoging add column dagdeel varchar(16);
alter table contactpoging add column via varchar(16);
create index contactpoging_contactmoment on contactpoging (route_id, contactmoment);
