-- Which confirmed links join records of which two holders, by each of them: how a person known in
-- several areas is found. As the register itself, its rows are about agencies and not for one.

create table linked_holder (
  holder text not null,
  position bigint not null,
  subject uuid not null,
  other_subject uuid not null,
  other_holder text not null,
  primary key (holder, position, subject)
);
insert into linked_holder (holder, position, subject, other_subject, other_holder)
select x.owner, f.known_from, e.subject, e.other_subject, y.owner
  from (select distinct on (fact_id) * from fact where kind = 'LINK' and confirmed
        order by fact_id, known_from) f
  cross join lateral (values (f.subject, f.other_subject), (f.other_subject, f.subject))
    e(subject, other_subject)
  join ruled_record x on x.record_id = e.subject
  join ruled_record y on y.record_id = e.other_subject;

do $$
begin
  if exists (select from pg_roles where rolname = 'hub_app') then
    grant select, insert on linked_holder to hub_app;
  end if;
end
$$;

-- Referrals that wait, and children who moved within a quarter.
create index clock_of_referral on clock (due_at)
  where kind in ('ACKNOWLEDGEMENT', 'NEXT_STEP', 'TRANSFER_RESPONSE');
create index placement_recorded on ruled_record (recorded_at) where type = 'PLACEMENT';
create index fact_taken_over on fact (valid_from) where kind = 'RESPONSIBILITY';
