-- The first page of a list without sorting all that is open: late first, by the order of the list itself.
create index route_open_regie on route (regie_id, volgende_stap_op nulls first, nummer) where status <> 'AFGESLOTEN';
