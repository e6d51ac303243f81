-- Agencies and areas that end on a day, and what comes after them. Written with the event that
-- announces it, like facts, so that no request can begin after the day and not see it. A row is
-- never changed but for being withdrawn, which is before its day.

create table register_ending (
  succession uuid not null,
  what text not null check (what in ('AGENCY', 'AREA')),
  code text not null,
  ends_at timestamptz not null,
  successors text[] not null,
  custodian text check ((custodian is not null) = (what = 'AGENCY')),
  withdrawn boolean not null default false,
  primary key (succession, what, code));

create index register_ending_standing on register_ending (what, code) where not withdrawn;

do $$
begin
  if exists (select from pg_roles where rolname = 'hub_app') then
    grant select, insert on register_ending to hub_app;
    grant update (withdrawn) on register_ending to hub_app;
  end if;
end
$$;
