-- A youth out of sight: since when, and who proposed to give up, for a second person must agree.
alter table nazorg add column uit_beeld_sinds date;
alter table nazorg add column sluiting_door varchar(64);
