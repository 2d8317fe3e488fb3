from django.db import migrations, models

from afterview.records import bonds


class Migration(migrations.Migration):

    dependencies = [
        ('records', '0009_folders'),
    ]

    operations = [
        migrations.AddField(
            model_name='account',
            name='auth',
            field=models.CharField(choices=[('password', 'a password'), ('google', 'Google'), ('microsoft', 'Microsoft'), ('command', 'a command')], default='password', max_length=20),
        ),
        migrations.AddField(
            model_name='account',
            name='client',
            field=models.CharField(blank=True, max_length=200),
        ),
        migrations.AddField(
            model_name='account',
            name='directory',
            field=models.CharField(blank=True, max_length=100),
        ),
        migrations.AddField(
            model_name='account',
            name='asking',
            field=models.CharField(blank=True, max_length=64),
        ),
        migrations.AddField(
            model_name='account',
            name='permitted_at',
            field=models.DateTimeField(blank=True, null=True),
        ),
        migrations.RunPython(bonds.tie, migrations.RunPython.noop),
    ]
