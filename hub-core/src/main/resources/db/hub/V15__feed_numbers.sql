-- What is to be told waits here without a number; the agency's next one is given when it is
-- fetched. So what is dropped before leaves no gap.

create table feed_waiting (
  place bigint generated always as identity primary key,
  agency text not null,
  item_id uuid not null,
  type text not null,
  taken_back boolean not null,
  record_id uuid not null,
  record_type text not null,
  position bigint not null,
  recorded_at timestamptz not null,
  ruling_id text not null,
  unique (agency, item_id)
);
create index feed_waiting_in_order on feed_waiting (agency, place);
create index feed_waiting_of_record on feed_waiting (record_id, agency);

alter table feed_item add column taken_back boolean not null default false;
update feed_item set taken_back = true
  where type in ('org.safeguardinghub.share.recalled.v1', 'org.safeguardinghub.record.withdrawn.v1');
alter table feed_item alter column taken_back drop default;
drop index feed_item_taken_back;
create index feed_item_of_record on feed_item (record_id, agency, number);

-- Up to when it was looked what began or ran out by the passing of time alone: one row.
create table feed_look (
  looked_at timestamptz not null
);
insert into feed_look (looked_at) values (now());
create index fact_begins on fact (valid_from) where known_until is null;
create index fact_runs_out on fact (valid_until) where known_until is null;

-- What agencies have said that they know of.
create table feed_acknowledgement (
  agency text not null,
  item_id uuid not null,
  acknowledged_at timestamptz not null,
  primary key (agency, item_id)
);
create index feed_item_taken_back on feed_item (agency, item_id) where taken_back;

do $$
begin
  if exists (select from pg_roles where rolname = 'hub_app') then
    grant select, insert, update, delete
      on feed_waiting, feed_look, feed_acknowledgement to hub_app;
  end if;
end
$$;
