-- The event store. Rows are only ever added; see the package org.safeguardinghub.eventstore.

create table event (
  position bigint primary key,
  event_id text not null,
  aggregate_type text,
  aggregate_id text,
  sequence bigint,
  name text not null,
  revision text,
  -- when the store took it, never before that of any lower position
  recorded_at timestamptz not null,
  -- when the publisher says it happened, which may be in any order
  occurred_at timestamptz not null,
  tags text[] not null,
  payload bytea not null,
  metadata bytea not null,
  leaf_hash bytea not null check (octet_length(leaf_hash) = 32)
) partition by range (position);

-- No default partition: an append beyond the last one fails loudly instead of filling a table that
-- can no longer be split.
do $$
declare
  size constant bigint := 50000000;
begin
  for i in 0..7 loop
    execute format('create table event_%s partition of event for values from (%s) to (%s)',
      i + 1, i * size + 1, (i + 1) * size + 1);
  end loop;
end $$;

create index event_occurred_at on event using brin (occurred_at);

-- Event ids and once-keys: what has been appended already, and where.
create table event_dedup (
  key text primary key,
  position bigint not null
);

create table event_stream (
  aggregate_id text,
  sequence bigint,
  position bigint not null,
  primary key (aggregate_id, sequence)
);

-- Posting lists. Tag and name are hashes, so an entry is 20 bytes whatever the tag; a reader checks
-- the true tags of the event.
create table event_tag (
  tag bigint,
  position bigint,
  name int,
  primary key (tag, position, name)
);

-- The newest position. Locking its one row is the right to append.
create table event_head (
  single boolean primary key default true check (single),
  position bigint not null,
  recorded_at timestamptz not null
);
insert into event_head (position, recorded_at) values (0, 'epoch');

-- Derived from events and replaceable, so not fenced.
create table snapshot_event (
  aggregate_id text,
  sequence bigint,
  aggregate_type text not null,
  event_id text not null,
  occurred_at timestamptz not null,
  name text not null,
  revision text,
  payload bytea not null,
  metadata bytea not null,
  primary key (aggregate_id, sequence)
);

-- The second fence, behind the grants: it also stops the owner's slips.
create function event_store_is_append_only() returns trigger language plpgsql as $$
begin
  raise exception 'the event store is append-only: % of % refused', tg_op, tg_table_name
    using errcode = 'restrict_violation';
end $$;

create function event_head_only_moves_forward() returns trigger language plpgsql as $$
begin
  if new.position < old.position or new.recorded_at < old.recorded_at then
    raise exception 'the head of the event store only moves forward'
      using errcode = 'restrict_violation';
  end if;
  return new;
end $$;

do $$
declare
  fenced text;
begin
  -- row triggers of a partitioned table reach its partitions, truncate triggers do not
  foreach fenced in array array['event', 'event_dedup', 'event_stream', 'event_tag'] loop
    execute format('create trigger append_only before update or delete on %I
      for each row execute function event_store_is_append_only()', fenced);
  end loop;
  for fenced in
    select unnest(array['event', 'event_dedup', 'event_stream', 'event_tag', 'event_head'])
    union all select inhrelid::regclass::text from pg_inherits where inhparent = 'event'::regclass
  loop
    execute format('create trigger never_emptied before truncate on %I
      for each statement execute function event_store_is_append_only()', fenced);
  end loop;
end $$;

create trigger forward_only before update on event_head
  for each row execute function event_head_only_moves_forward();
create trigger never_removed before delete on event_head
  for each row execute function event_store_is_append_only();

do $$
begin
  if exists (select from pg_roles where rolname = 'hub_app') then
    grant select, insert on event, event_dedup, event_stream, event_tag to hub_app;
    grant select, update on event_head to hub_app;
    grant select, insert, update, delete on snapshot_event to hub_app;
  end if;
end $$;
