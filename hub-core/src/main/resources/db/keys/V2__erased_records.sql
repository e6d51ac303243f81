-- Records that are erased for good. Their keys are destroyed, and none is made for them again. The list
-- is kept for longer than any backup: after a restore it says what has to be destroyed once more.
create table erased_record (
  record_id uuid primary key,
  listed_at timestamptz not null default now()
);

-- What is destroyed stays destroyed, whoever writes.
create function content_key_stays_destroyed() returns trigger language plpgsql as $$
begin
  if old.wrapped is null and new.wrapped is not null then
    raise exception 'a destroyed key does not come back';
  end if;
  return new;
end $$;

create trigger stays_destroyed before update on content_key
  for each row execute function content_key_stays_destroyed();

do $$
begin
  if exists (select from pg_roles where rolname = 'hub_app') then
    grant select, insert on erased_record to hub_app;
    grant update (wrapped, destroyed_at) on content_key to hub_app;
  end if;
end
$$;
