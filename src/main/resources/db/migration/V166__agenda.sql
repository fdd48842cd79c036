-- What calendars were told last of an appointment. Whatever differs from it now is told anew, under a higher number.
create table agenda_stand (
  bron varchar(32) not null,
  bron_id bigint not null,
  route_id bigint not null references route,
  medewerker_id varchar(64) not null references medewerker,
  dag date not null,
  tijd varchar(8),
  staat boolean not null,
  -- SEQUENCE of iCalendar.
  versie integer not null,
  gewijzigd_op timestamp with time zone not null,
  primary key (bron, bron_id)
);
create index agenda_stand_dag on agenda_stand (dag);
create index agenda_stand_route on agenda_stand (route_id);

-- The secret in the address of somebody's calendar; only its fingerprint is kept.
create table agenda_sleutel (
  medewerker_id varchar(64) primary key references medewerker,
  vingerafdruk char(64) not null unique,
  gemaakt_op timestamp with time zone not null,
  gebruikt_op timestamp with time zone
);

insert into bericht_ronde values ('afspraken', timestamp with time zone '2000-01-01 00:00:00+00:00');
insert into bericht_ronde values ('aankondigingen', timestamp with time zone '2000-01-01 00:00:00+00:00');
