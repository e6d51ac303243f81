-- Who has sent and who has to act on which referral. Written in the transaction that appends.

create table referral_box (
  record_id uuid primary key,
  position bigint not null,
  author text not null,
  handler text not null,
  offered_to text,
  state text not null
);
create index referral_box_in on referral_box (handler, position);
create index referral_box_offered on referral_box (offered_to, position)
  where offered_to is not null;
create index referral_box_out on referral_box (author, position);

do $$
begin
  if exists (select from pg_roles where rolname = 'hub_app') then
    grant select, insert on referral_box to hub_app;
    grant update (handler, offered_to, state) on referral_box to hub_app;
  end if;
end
$$;
