from django.db import migrations, models

from afterview.records import bonds


class Migration(migrations.Migration):

    dependencies = [
        ('records', '0010_permissions'),
    ]

    operations = [
        migrations.AlterField(
            model_name='channel',
            name='kind',
            field=models.CharField(choices=[('email', 'a mail to yourself'), ('desktop', "this computer's desktop"), ('device', 'a browser'), ('service', 'another service')], max_length=20),
        ),
        migrations.RunPython(bonds.tie, migrations.RunPython.noop),
    ]
