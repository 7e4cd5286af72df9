-- Whether the live view has the tables that this program makes.
select not exists (
    (select number, checksum from schema_version where room = 'order_view'
        except select number, checksum from public.schema_version where room = 'order_view')
    union all
    (select number, checksum from public.schema_version where room = 'order_view'
        except select number, checksum from schema_version where room = 'order_view')
) as same
