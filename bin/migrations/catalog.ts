import type { ClientBase } from 'pg'

/**
 * Returns one line for everything that migrations make in the first schema of the search path: columns, constraints, indexes,
 * enums, triggers and functions. Two schemas with the same lines have the same structure.
 */
export async function describeCatalog(client: ClientBase): Promise<string[]> {
  const { rows } = await client.query(
    `with own as (select oid, quote_ident(nspname) || '.' as prefix from pg_namespace where nspname = current_schema()),
     relation as (
       select pg_class.oid, relname, relkind from pg_class join own on relnamespace = own.oid
       where relname <> '_prisma_migrations' and relkind in ('r', 'p', 'v', 'm')
         and not exists (select from pg_depend where objid = pg_class.oid and deptype = 'e')
     ),
     line as (
       select format('column %s.%s %s%s%s', relname, attname, format_type(atttypid, atttypmod),
         case when attnotnull then ' not null' end, ' default ' || pg_get_expr(adbin, adrelid)) as text
       from relation join pg_attribute on attrelid = relation.oid and attnum > 0 and not attisdropped
       left join pg_attrdef on adrelid = attrelid and adnum = attnum
       union all
       select format('constraint %s.%s %s', relname, conname, pg_get_constraintdef(pg_constraint.oid))
       from relation join pg_constraint on conrelid = relation.oid where contype <> 'n'
       union all
       select 'index ' || pg_get_indexdef(indexrelid) from relation join pg_index on indrelid = relation.oid
       where indisvalid
       union all
       select format('enum %s (%s)', typname, string_agg(enumlabel, ', ' order by enumsortorder))
       from pg_type join own on typnamespace = own.oid join pg_enum on enumtypid = pg_type.oid group by typname
       union all
       select 'trigger ' || pg_get_triggerdef(pg_trigger.oid) from relation join pg_trigger on tgrelid = relation.oid
       where not tgisinternal
       union all
       select format('function %s(%s) %s', proname, pg_get_function_identity_arguments(pg_proc.oid), md5(prosrc))
       from pg_proc join own on pronamespace = own.oid
       where not exists (select from pg_depend where objid = pg_proc.oid and deptype = 'e')
     )
     select replace(text, prefix, '') as text from line, own order by 1`,
  )
  return rows.map(({ text }) => text)
}
