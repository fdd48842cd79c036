-- The task lists that were made at the first start, so that they are made once.
create table takenlijst (
  sleutel varchar(64) primary key,
  filter_id varchar(64)
);

-- Accounts that everybody knows the password of: production refuses to start with them.
create table demo_account (
  medewerker_id varchar(64) primary key references medewerker
);
