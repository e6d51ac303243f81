-- What is owed by whom and by when, worked out from events. An agency has one
-- clock of a kind on a record.

create table clock (
  record_id uuid not null,
  kind text not null,
  started_by uuid not null,
  owed_by text not null,
  started_at timestamptz not null,
  due_at timestamptz not null,
  calendar text not null,
  position bigint not null,
  breached_at timestamptz,
  primary key (record_id, kind, owed_by)
);
create index clock_overdue on clock (due_at) where breached_at is null;
create index clock_owed on clock (owed_by, due_at, started_by);

do $$
begin
  if exists (select from pg_roles where rolname = 'hub_app') then
    grant select, insert, update, delete on clock to hub_app;
  end if;
end
$$;
