-- Who had a record when it was corrected, disputed, withdrawn, recalled or parted from its person,
-- and what became of telling them. Written with the events that say so.

-- Where the event stands by which an item was fetched; null for what was fetched before this.
alter table feed_item add column delivered bigint;

create table record_change (
  owner text not null,
  record_id uuid not null,
  position bigint not null,
  change text not null,
  decision uuid,
  changed_at timestamptz not null,
  listed_at timestamptz not null,
  informed boolean not null,
  primary key (record_id, position)
);
create index record_change_by_decision on record_change (decision) where decision is not null;

create table recipient (
  owner text not null,
  record_id uuid not null,
  position bigint not null,
  n int not null,
  agency text not null,
  looked boolean not null,
  told boolean not null,
  given boolean not null,
  primary key (record_id, position, n)
);

-- Who said that it knows of a recall, and what became of its copies.
create table recall_acknowledgement (
  owner text not null,
  share_id uuid not null,
  agency text not null,
  copies text not null,
  acknowledged_at timestamptz not null,
  primary key (share_id, agency)
);

-- A list of who had a record is for the record's owner.
alter table record_change enable row level security;
alter table record_change force row level security;
create policy of_its_agency on record_change
  using (coalesce(
    (select nullif(current_setting('hub.agency', true), '')) in (owner, '*'), false));

alter table recipient enable row level security;
alter table recipient force row level security;
create policy of_its_agency on recipient
  using (coalesce(
    (select nullif(current_setting('hub.agency', true), '')) in (owner, '*'), false));

alter table recall_acknowledgement enable row level security;
alter table recall_acknowledgement force row level security;
create policy of_its_agencies on recall_acknowledgement
  using (coalesce(
    (select nullif(current_setting('hub.agency', true), '')) in (owner, agency, '*'), false));

do $$
begin
  if exists (select from pg_roles where rolname = 'hub_app') then
    grant select, insert, update, delete
      on record_change, recipient, recall_acknowledgement to hub_app;
  end if;
end
$$;

-- Reviews of emergency accesses that wait, by due time.
create index clock_of_emergency on clock (due_at) where kind = 'EMERGENCY_REVIEW';
