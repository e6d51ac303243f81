-- What was added to a record after it began, by position in the log. A record holds the categories
-- of all its parts.

create table record_part (
  record_id uuid not null,
  position bigint not null,
  categories text[] not null,
  primary key (record_id, position)
);

create view known_record with (security_invoker) as
  select r.record_id, r.type, r.owner, r.subjects, r.occurred_from, r.occurred_to, r.recorded_at,
         r.position,
         array(select unnest(r.categories)
               union
               select unnest(p.categories) from record_part p where p.record_id = r.record_id)
           as categories,
         array(select p.position from record_part p where p.record_id = r.record_id
               order by p.position) as later
    from ruled_record r;

do $$
begin
  if exists (select from pg_roles where rolname = 'hub_app') then
    grant select, insert on record_part to hub_app;
    grant select on known_record to hub_app;
  end if;
end
$$;
