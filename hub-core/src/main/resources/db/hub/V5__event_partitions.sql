-- Partitions of the event table, made when they are about to be needed: every statement that may
-- touch any of them pays for each, so no more than the next one is there ahead.

-- Those that were made ahead of need before.
do $$
declare
  partition record;
begin
  for partition in
    select c.oid::regclass as name, substr(c.relname, 7)::int as number
      from pg_inherits i join pg_class c on c.oid = i.inhrelid
     where i.inhparent = 'event'::regclass
  loop
    if partition.number > (select position / 50000000 + 2 from event_head) then
      execute format('drop table %s', partition.name);
    end if;
  end loop;
end $$;

-- Makes sure that the partition after the one in use is there; gives the last position there is room
-- for. Attached rather than created in place, as that lets readers and writers go on.
create function event_store_make_room() returns bigint
  language plpgsql security definer
as $$
declare
  size constant bigint := 50000000;
  wanted bigint;
  n bigint;
begin
  perform pg_advisory_xact_lock('event'::regclass::oid::bigint);
  select position / size + 2 into wanted from event_head;
  for n in 1..wanted loop
    if to_regclass(format('event_%s', n)) is null then
      execute format('create table event_%s (like event including all)', n);
      execute format('alter table event_%s add constraint event_%s_range
        check (position >= %s and position < %s)', n, n, (n - 1) * size + 1, n * size + 1);
      execute format('create trigger never_emptied before truncate on event_%s
        for each statement execute function event_store_is_append_only()', n);
      execute format('alter table event attach partition event_%s for values from (%s) to (%s)',
        n, (n - 1) * size + 1, n * size + 1);
      execute format('alter table event_%s drop constraint event_%s_range', n, n);
    end if;
  end loop;
  return wanted * size;
end $$;
-- whoever calls it, names mean the tables of this schema
alter function event_store_make_room() set search_path from current;
revoke all on function event_store_make_room() from public;

do $$
begin
  if exists (select from pg_roles where rolname = 'hub_app') then
    grant execute on function event_store_make_room() to hub_app;
  end if;
end $$;

-- The same fence, asked in the trigger's condition: the function is called only to refuse.
drop trigger forward_only on event_head;
create trigger forward_only before update on event_head
  for each row when (new.position < old.position or new.recorded_at < old.recorded_at)
  execute function event_head_only_moves_forward();
