-- What partnership auditors' reports are made of: decisions of a kind singly, and how many of each
-- kind there were on each UK day. Codes and ids, never content. Made from the log, in its order.

create table audit_decision (
  position bigint not null,
  topic text not null,
  n int not null,
  event uuid not null,
  decided_at timestamptz not null,
  agency text not null,
  other text,
  outcome text not null,
  ground text not null,
  record_id uuid,
  sub text,
  primary key (position, topic, n)
);
create index audit_decision_by_cell on audit_decision
  (topic, agency, outcome, ground, decided_at desc, position desc, n desc);
create index audit_decision_by_event on audit_decision (event);

create table audit_tally (
  topic text not null,
  agency text not null,
  day date not null,
  outcome text not null,
  ground text not null,
  number bigint not null,
  primary key (topic, agency, day, outcome, ground)
);
create index audit_tally_of_agency on audit_tally (agency, day);

-- What is owed and not said to be late.
create table audit_open_clock (
  record_id uuid not null,
  kind text not null,
  owed_by text not null,
  primary key (record_id, kind, owed_by)
);

-- Up to which event all of this was counted: none is counted twice.
create table audit_reached (
  only_row boolean primary key default true check (only_row),
  position bigint not null
);
insert into audit_reached (position) values (0);

-- The single rulings behind a figure.
create index ruling_by_cell on ruling_index
  (version, reader, highest, (coalesce(purpose, 'NOT_STATED')), ruled_at desc, position desc,
   n desc);

alter table audit_decision enable row level security;
alter table audit_decision force row level security;
create policy of_its_agencies on audit_decision
  using (coalesce(
    (select nullif(current_setting('hub.agency', true), '')) in (agency, other, '*'), false));

alter table audit_tally enable row level security;
alter table audit_tally force row level security;
create policy of_its_agency on audit_tally
  using (coalesce(
    (select nullif(current_setting('hub.agency', true), '')) in (agency, '*'), false));

alter table audit_open_clock enable row level security;
alter table audit_open_clock force row level security;
create policy of_its_agency on audit_open_clock
  using (coalesce(
    (select nullif(current_setting('hub.agency', true), '')) in (owed_by, '*'), false));

do $$
begin
  if exists (select from pg_roles where rolname = 'hub_app') then
    grant select, insert, update, delete
      on audit_decision, audit_tally, audit_open_clock, audit_reached to hub_app;
  end if;
end
$$;
