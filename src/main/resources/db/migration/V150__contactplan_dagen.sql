-- Why a contact falls on the day it falls on: the day of the rhythm, the window around it, what moved it, and whether a
-- person chose it. The organisation that does it, to spread peaks by its capacity.
alter table contactmoment add column voorgesteld date;
alter table contactmoment add column venster_van date;
alter table contactmoment add column waarom varchar(400);
alter table contactmoment add column handmatig boolean default false not null;
alter table contactmoment add column organisatie_id varchar(64) references organisatie;
alter table contactmoment alter column reden set data type varchar(400);

update contactmoment set voorgesteld = gepland, venster_van = gepland,
organisatie_id = (select verantwoordelijke_id from route where route.id = contactmoment.route_id);

alter table contactmoment alter column voorgesteld set not null;
alter table contactmoment alter column venster_van set not null;
create index contactmoment_dag on contactmoment (organisatie_id, gepland, status);

-- Which school holidays a school keeps. Without a row: those of the municipality where the youth lives.
create table school_vakantieregio (
  school_id varchar(64) primary key references organisatie,
  regio varchar(32) not null
);
