-- A record's categories as it and its parts told them, each as often as it was told: whoever reads
-- them makes a set of them, and a set made here would cost each row a sort.

create or replace view known_record with (security_invoker) as
  select r.record_id, r.type, r.owner, r.subjects, r.occurred_from, r.occurred_to, r.recorded_at,
         r.position,
         r.categories || array(select unnest(p.categories) from record_part p
                               where p.record_id = r.record_id) as categories,
         array(select p.position from record_part p where p.record_id = r.record_id
               order by p.position) as later
    from ruled_record r;
