-- The lists of a whole region.
create index route_regie on route (regie_id, status, volgende_stap_op);
