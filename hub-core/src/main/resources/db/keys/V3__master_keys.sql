-- Which master key each key is wrapped with, so that the master key can be changed page by page
-- while the hub reads and writes.
alter table content_key add column master integer not null default 1 check (master > 0);

-- All master keys there ever were, by fingerprint. The newest wraps; one is retired when nothing is
-- wrapped with it any more. Of the first, made_at is when this table came to tell it.
alter table master_key
  drop column single,
  add column version integer not null default 1 primary key check (version > 0),
  add column made_at timestamptz not null default now(),
  add column retired_at timestamptz,
  add unique (fingerprint);

-- Secrets for uses of their own. What they digested is stored, so they outlive their master key.
create table kept_secret (
  use text primary key,
  wrapped bytea not null,
  master integer not null check (master > 0)
);

-- Nothing is wrapped with an older master key once a newer is there: not by a node that does not
-- know of it yet, and not by a statement that began before. The lock waits for whoever makes keys
-- when a master key comes; the look after it sees what was committed by then.
create function wrapped_by_newest() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock_shared('master_key'::regclass::oid::bigint);
  if exists (select from fresh where wrapped is not null
             and master <> (select max(version) from master_key)) then
    raise exception 'a newer master key is there' using errcode = 'HK001';
  end if;
  return null;
end
$$;

create trigger content_key_wrapped_by_newest after insert on content_key
  referencing new table as fresh for each statement execute function wrapped_by_newest();
create trigger kept_secret_wrapped_by_newest after insert on kept_secret
  referencing new table as fresh for each statement execute function wrapped_by_newest();

do $$
begin
  if exists (select from pg_roles where rolname = 'hub_app') then
    grant update (wrapped, master) on content_key to hub_app;
    grant update (retired_at) on master_key to hub_app;
    grant select, insert, update (wrapped, master) on kept_secret to hub_app;
  end if;
end
$$;
