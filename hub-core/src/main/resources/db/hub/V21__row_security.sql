-- Row-level security on every table whose rows are kept for one agency or another: the second wall
-- behind each where-clause. Who names an agency in the setting hub.agency, for the transaction,
-- touches the rows of that agency; '*' names all of them, for the hub's own processors; who names
-- none touches none. Forced, so that it binds the owner of the tables too.
--
-- The register (fact, ruled_record and their kin) has none: its rows are about agencies, not for
-- one, and a ruling for any reader rests on those of others.
--
-- The setting is read once for each statement and not for each row, as it stands in a subselect. Of
-- what stands in coalesce the planner believes that it holds for half of the rows; a bare comparison
-- it would believe to be rare, and then sort what it could read in order.

alter table candidate enable row level security;
alter table candidate force row level security;
create policy of_its_agency on candidate
  using (coalesce(
    (select nullif(current_setting('hub.agency', true), '')) in (agency, '*'), false));

alter table feed_item enable row level security;
alter table feed_item force row level security;
create policy of_its_agency on feed_item
  using (coalesce(
    (select nullif(current_setting('hub.agency', true), '')) in (agency, '*'), false));

alter table feed_waiting enable row level security;
alter table feed_waiting force row level security;
create policy of_its_agency on feed_waiting
  using (coalesce(
    (select nullif(current_setting('hub.agency', true), '')) in (agency, '*'), false));

alter table feed_counter enable row level security;
alter table feed_counter force row level security;
create policy of_its_agency on feed_counter
  using (coalesce(
    (select nullif(current_setting('hub.agency', true), '')) in (agency, '*'), false));

alter table feed_relay enable row level security;
alter table feed_relay force row level security;
create policy of_its_agency on feed_relay
  using (coalesce(
    (select nullif(current_setting('hub.agency', true), '')) in (agency, '*'), false));

alter table feed_acknowledgement enable row level security;
alter table feed_acknowledgement force row level security;
create policy of_its_agency on feed_acknowledgement
  using (coalesce(
    (select nullif(current_setting('hub.agency', true), '')) in (agency, '*'), false));

-- A ruling is its reader's and its record's owner's.
alter table ruling_index enable row level security;
alter table ruling_index force row level security;
create policy of_its_agencies on ruling_index
  using (coalesce(
    (select nullif(current_setting('hub.agency', true), '')) in (reader, owner, '*'), false));

-- A referral is its author's, whoever's it is now, and whoever's it is offered to.
alter table referral_box enable row level security;
alter table referral_box force row level security;
create policy of_its_agencies on referral_box
  using (coalesce(
    (select nullif(current_setting('hub.agency', true), ''))
      in (author, handler, offered_to, '*'), false));

alter table clock enable row level security;
alter table clock force row level security;
create policy of_its_agency on clock
  using (coalesce(
    (select nullif(current_setting('hub.agency', true), '')) in (owed_by, '*'), false));
