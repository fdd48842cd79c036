-- What managers see, as it was published: in classes of ten, and made once a week, so that looking twice tells nothing about
-- who came in between. Null: fewer than ten.
create table cijfer (
  organisatie_id varchar(64) not null references organisatie,
  week date not null,
  volgorde integer not null,
  onderwerp varchar(32) not null,
  rij varchar(64) not null,
  afgerond integer,
  primary key (organisatie_id, week, volgorde)
);
create table cijfer_stand (
  organisatie_id varchar(64) not null references organisatie,
  week date not null,
  gemaakt_op timestamp with time zone not null,
  primary key (organisatie_id, week)
);
