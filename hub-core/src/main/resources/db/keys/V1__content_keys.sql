-- Keys live apart from what they open. A destroyed key keeps its row, without its bytes: that it
-- existed, and since when it does not, is part of the record of what was forgotten.
create table content_key (
  key_id uuid primary key,
  record_id uuid not null,
  category text not null,
  wrapped bytea,
  made_at timestamptz not null default now(),
  destroyed_at timestamptz,
  unique (record_id, category),
  check ((wrapped is null) = (destroyed_at is not null))
);

-- Which master key the keys above are wrapped with, so that another one is refused at start.
create table master_key (
  single boolean primary key default true check (single),
  fingerprint bytea not null
);

do $$
begin
  if exists (select from pg_roles where rolname = 'hub_app') then
    grant select, insert on content_key, master_key to hub_app;
  end if;
end
$$;
