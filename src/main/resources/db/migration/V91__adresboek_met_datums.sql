-- Municipalities merge and change regions, and who serves them changes on other days: both get their own validity.
create table gemeente_indeling (
  gemeente_code char(4) not null references gemeente,
  naam varchar(100) not null,
  rmc_code varchar(4) not null,
  rmc_regio varchar(100) not null,
  arbeidsmarktregio_code varchar(8) not null,
  arbeidsmarktregio varchar(100) not null,
  geldig_vanaf date not null,
  geldig_tot date,
  bron varchar(300),
  primary key (gemeente_code, geldig_vanaf)
);
create index gemeente_indeling_naam on gemeente_indeling (naam);
insert into gemeente_indeling
select code, naam, rmc_code, rmc_regio, arbeidsmarktregio_code, arbeidsmarktregio, geldig_vanaf, geldig_tot, bron from gemeente;

-- Which organisations serve a municipality; one W&I may serve several.
create table dienstverlening (
  gemeente_code char(4) not null references gemeente,
  rmc_id varchar(64) references organisatie,
  wi_id varchar(64) references organisatie,
  regie_id varchar(64) references organisatie,
  geldig_vanaf date not null,
  geldig_tot date,
  primary key (gemeente_code, geldig_vanaf)
);
insert into dienstverlening
select code, rmc_id, wi_id, regie_id, geldig_vanaf, geldig_tot from gemeente
where rmc_id is not null or wi_id is not null or regie_id is not null;

drop index gemeente_naam;
alter table gemeente drop column rmc_id;
alter table gemeente drop column wi_id;
alter table gemeente drop column regie_id;
alter table gemeente drop column naam;
alter table gemeente drop column rmc_code;
alter table gemeente drop column rmc_regio;
alter table gemeente drop column arbeidsmarktregio_code;
alter table gemeente drop column arbeidsmarktregio;
alter table gemeente drop column geldig_vanaf;
alter table gemeente drop column geldig_tot;
alter table gemeente drop column bron;
