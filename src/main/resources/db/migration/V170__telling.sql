-- Counts for machines, twice a minute per node: late tasks.
create index stap_soort on stap (soort, op);
