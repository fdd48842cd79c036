-- Runs beside the route, such as watching over a consent: planned and shown, but not the route's next step.
alter table stap add column naast boolean default false not null;
