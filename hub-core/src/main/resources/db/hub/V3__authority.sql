-- The authority register: what rulings rest on, written in the transaction that appends the event.
-- `known` is a range of positions, `valid` a range of instants; both are half-open.

create table ruled_record (
  record_id uuid primary key,
  type text not null,
  owner text not null,
  subjects uuid[] not null,
  categories text[] not null,
  occurred_from timestamptz,
  occurred_to timestamptz,
  recorded_at timestamptz not null,
  position bigint not null
);

create table record_subject (
  subject uuid not null,
  record_id uuid not null,
  primary key (subject, record_id)
);

create table fact (
  kind text not null,
  fact_id uuid not null,
  agency text not null default '',
  known_from bigint not null,
  known_until bigint,
  valid_from timestamptz not null,
  valid_until timestamptz not null,
  subject uuid,
  other_subject uuid,
  record_id uuid,
  owner text,
  recorded_by text,
  confirmed_by text[],
  confirmed boolean,
  categories text[],
  purposes text[],
  level text,
  agency_kind text,
  areas text[],
  version int,
  primary key (fact_id, agency, known_from)
);
create index fact_agency on fact (agency) where kind = 'AGENCY';
create index fact_policy on fact (version) where kind = 'POLICY';
create index fact_subject on fact (subject, kind, agency);
create index fact_other_subject on fact (other_subject) where kind = 'LINK';
create index fact_record on fact (record_id, kind, agency);

do $$
begin
  if exists (select from pg_roles where rolname = 'hub_app') then
    grant select, insert on ruled_record, record_subject, fact to hub_app;
    grant update (known_until) on fact to hub_app;
  end if;
end
$$;
