-- Every few minutes all appointments of the coming weeks are compared with what calendars know.
create index contactmoment_gepland_op on contactmoment (gepland);
create index stagegesprek_op on stagegesprek (op);
create index startgesprek_afspraak_datum on startgesprek_afspraak (datum);
create index bericht_soort_dag on bericht (soort, dag);
