from django.db import migrations

import afterview.records.sealed
from afterview.records import bonds

SEALED = (('person', 'phone'), ('referee', 'hours'), ('referee', 'relation'), ('referee', 'team'))


def seal(apps, editor):
    """What lay open is written anew, and so sealed."""
    for model in ('Person', 'Referee'):
        fields = [field for name, field in SEALED if name == model.lower()]
        for row in apps.get_model('records', model).objects.iterator():
            if any(getattr(row, field) for field in fields):
                row.save(update_fields=fields)


class Migration(migrations.Migration):

    dependencies = [
        ('records', '0013_language_model'),
    ]

    operations = [
        *(
            migrations.AlterField(
                model_name=model, name=field, field=afterview.records.sealed.Sealed(blank=True)
            )
            for model, field in SEALED
        ),
        migrations.RunPython(seal, migrations.RunPython.noop),
        migrations.RunPython(bonds.tie, migrations.RunPython.noop),
    ]
