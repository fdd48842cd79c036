-- Who somebody at a sign-in provider is in our directory. The pair (issuer, subject) never changes there; names and
-- e-mail addresses do.
create table aanmelding_koppeling (
  issuer varchar(300) not null,
  subject varchar(255) not null,
  medewerker_id varchar(64) not null references medewerker,
  gekoppeld_op timestamp with time zone not null,
  laatst_op timestamp with time zone not null,
  primary key (issuer, subject)
);
create index aanmelding_koppeling_medewerker on aanmelding_koppeling (medewerker_id);
